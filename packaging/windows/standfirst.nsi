; The installer for Windows: for one person, without administrator's rights.
; makensis -DVERSION=0.1.0 -DTREE=..\..\build\bundle\standfirst -DOUT=standfirst-setup.exe standfirst.nsi
Unicode true
ManifestDPIAware true
!include "MUI2.nsh"
!include "FileFunc.nsh"

Name "Standfirst ${VERSION}"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Standfirst"
InstallDirRegKey HKCU "Software\Standfirst" "InstallDir"
SetCompressor /SOLID lzma
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Standfirst"
VIAddVersionKey "FileDescription" "Standfirst, an editorial workstation for journalists"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "The Standfirst developers, MIT licence"

!define CLASSES "Software\Classes"
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Standfirst"
!ifdef ICON
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif
!define MUI_FINISHPAGE_RUN "$INSTDIR\standfirst.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Start Standfirst"

!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; The program keeps its own files open while it runs; nothing can be put in their place then.
!macro REFUSE_WHILE_RUNNING UN
  Function ${UN}RefuseWhileRunning
    IfFileExists "$INSTDIR\standfirst.exe" 0 free
    ClearErrors
    FileOpen $0 "$INSTDIR\standfirst.exe" a
    IfErrors 0 close
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Standfirst is running. Close it, then try again." /SD IDCANCEL IDRETRY again
    Abort
  again:
    Call ${UN}RefuseWhileRunning
    Return
  close:
    FileClose $0
  free:
  FunctionEnd
!macroend
!insertmacro REFUSE_WHILE_RUNNING ""
!insertmacro REFUSE_WHILE_RUNNING "un."

Section "Standfirst"
  Call RefuseWhileRunning
  ; What an older version had and this one has not must not stay behind.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${TREE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Standfirst.lnk" "$INSTDIR\standfirst.exe"

  WriteRegStr HKCU "Software\Standfirst" "InstallDir" "$INSTDIR"
  ; Stories are offered in "Open with", libraries are opened at once.
  WriteRegStr HKCU "${CLASSES}\Standfirst.Story" "" "Story in Markdown"
  WriteRegStr HKCU "${CLASSES}\Standfirst.Story\shell\open\command" "" '"$INSTDIR\standfirst.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\.md\OpenWithProgids" "Standfirst.Story" ""
  WriteRegStr HKCU "${CLASSES}\.markdown\OpenWithProgids" "Standfirst.Story" ""
  WriteRegStr HKCU "${CLASSES}\Standfirst.Library" "" "Standfirst library"
  WriteRegStr HKCU "${CLASSES}\Standfirst.Library\DefaultIcon" "" "$INSTDIR\standfirst.exe,0"
  WriteRegStr HKCU "${CLASSES}\Standfirst.Library\shell\open\command" "" '"$INSTDIR\standfirst.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\.standfirst" "" "Standfirst.Library"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  WriteRegStr HKCU "${ENTRY}" "DisplayName" "Standfirst"
  WriteRegStr HKCU "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${ENTRY}" "DisplayIcon" "$INSTDIR\standfirst.exe"
  WriteRegStr HKCU "${ENTRY}" "Publisher" "The Standfirst developers"
  WriteRegStr HKCU "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${ENTRY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${ENTRY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${ENTRY}" "NoModify" 1
  WriteRegDWORD HKCU "${ENTRY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${ENTRY}" "EstimatedSize" $0
SectionEnd

; Libraries lie in %LOCALAPPDATA%\standfirst, or where people put them: neither is touched here.
Section "Uninstall"
  Call un.RefuseWhileRunning
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\standfirst.exe"
  Delete "$INSTDIR\standfirst-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Standfirst.lnk"
  DeleteRegKey HKCU "${CLASSES}\Standfirst.Story"
  DeleteRegKey HKCU "${CLASSES}\Standfirst.Library"
  DeleteRegKey HKCU "${CLASSES}\.standfirst"
  DeleteRegValue HKCU "${CLASSES}\.md\OpenWithProgids" "Standfirst.Story"
  DeleteRegValue HKCU "${CLASSES}\.markdown\OpenWithProgids" "Standfirst.Story"
  DeleteRegKey HKCU "${ENTRY}"
  DeleteRegKey HKCU "Software\Standfirst"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
