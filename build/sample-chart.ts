const chartNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const sheetDrawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A line of the summary's first block: a channel and how many tickets came by it. */
export interface ChannelCount {
  readonly channel: string;
  readonly tickets: number;
}

/** The drawing that places the chart beside the summary's figures (ECMA-376 Part 1, 20.5). */
export function drawing(): string {
  return [
    `<xdr:wsDr xmlns:xdr="${sheetDrawingNamespace}" xmlns:a="${drawingNamespace}"><xdr:twoCellAnchor>`,
    '<xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>',
    '<xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>19</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>',
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Tickets by channel" descr="Bar chart: tickets by channel"/>',
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${chartNamespace}"><c:chart xmlns:c="${chartNamespace}" xmlns:r="${relations}" r:id="rId1"/>`,
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>',
  ].join('');
}

/** A bar chart over the summary's channels, with the values stored in it (ECMA-376 Part 1, 21.2). */
export function channelChart(channels: readonly ChannelCount[]): string {
  const last = channels.length + 3;
  const names = channels.map(({ channel }, index) => point(index, channel)).join('');
  const values = channels.map(({ tickets }, index) => point(index, String(tickets))).join('');
  const count = `<c:ptCount val="${channels.length}"/>`;
  return [
    `<c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="${drawingNamespace}" xmlns:r="${relations}"><c:roundedCorners val="0"/><c:chart>`,
    '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="en-GB"/><a:t>Tickets by channel</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>',
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    '<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Summary!$B$3</c:f><c:strCache><c:ptCount val="1"/>',
    `${point(0, 'Tickets')}</c:strCache></c:strRef></c:tx><c:spPr><a:solidFill><a:srgbClr val="2F75B5"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`,
    '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>',
    `<c:cat><c:strRef><c:f>Summary!$A$4:$A$${last}</c:f><c:strCache>${count}${names}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>Summary!$B$4:$B$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>${count}${values}</c:numCache></c:numRef></c:val>`,
    '</c:ser><c:gapWidth val="60"/><c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>',
    '<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="222222222"/></c:catAx>',
    '<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/><c:crossAx val="111111111"/></c:valAx>',
    '</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>',
  ].join('');
}

function point(index: number, value: string): string {
  return `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`;
}
