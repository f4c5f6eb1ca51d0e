/// The program: [dev.yinju.Main] puts the parts together and reads the command line.
@NullMarked
package dev.yinju;

import org.jspecify.annotations.NullMarked;
