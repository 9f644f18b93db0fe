# FILES: *.lua; OUT: a .cpp with one redis::Script for each, named after its file.
set(TEXT "// Made from the *.lua files of server/store.\n#include \"store/lua_scripts.hpp\"\n\nnamespace holdspace::store {\n\n")
foreach(FILE ${FILES})
  get_filename_component(NAME ${FILE} NAME_WE)
  file(READ ${FILE} LUA)
  string(APPEND TEXT "const redis::Script ${NAME}_lua(R\"lua(${LUA})lua\");\n\n")
endforeach()
file(WRITE ${OUT} "${TEXT}}  // namespace holdspace::store\n")
