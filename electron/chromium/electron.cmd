@echo off
rem Looks like the Electron executable to whoever starts it; runs boot.ts in the project's own Node.
setlocal
set "NODE_OF_PROJECT=%~dp0..\..\node_modules\node\bin\node.exe"
if not exist "%NODE_OF_PROJECT%" set "NODE_OF_PROJECT=node"
if defined ELECTRON_RUN_AS_NODE (
  "%NODE_OF_PROJECT%" %*
  exit /b %ERRORLEVEL%
)
set "STAND_IN_LAUNCHER=%~f0"
"%NODE_OF_PROJECT%" "%~dp0boot.ts" %*
exit /b %ERRORLEVEL%
