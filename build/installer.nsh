; Offers Sheetbatch under "Open with" for the workbooks and tables that it reads, for this user, and takes none of them
; away from Excel: only the program's own key is written, never the class of an ending
; (learn.microsoft.com, "Application Registration").
!macro SheetbatchReads ENDING
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\SupportedTypes" "${ENDING}" ""
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}" "FriendlyAppName" "${PRODUCT_NAME}"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  !insertmacro SheetbatchReads ".xlsx"
  !insertmacro SheetbatchReads ".xlsm"
  !insertmacro SheetbatchReads ".xlsb"
  !insertmacro SheetbatchReads ".xls"
  !insertmacro SheetbatchReads ".ods"
  !insertmacro SheetbatchReads ".csv"
  !insertmacro SheetbatchReads ".tsv"
  !insertmacro SheetbatchReads ".tab"
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}"
!macroend
