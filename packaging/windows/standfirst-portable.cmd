@echo off
rem Opens the library that lies beside the program, so that both travel on one stick.
start "" "%~dp0standfirst.exe" --library "%~dp0library\library.standfirst" %*
