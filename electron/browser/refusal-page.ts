/**
 * What a person sees who opens the address without having been let in. No scripts and no styles: it
 * carries no nonce.
 */
export const refusalPage = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Sheetbatch</title></head>
<body>
<h1>This page is locked</h1>
<p>Sheetbatch opens only with the whole address that it showed when it started, and each address opens once. Go to the
window where you started Sheetbatch, press Enter there, and open the address that appears.</p>
</body>
</html>
`;
