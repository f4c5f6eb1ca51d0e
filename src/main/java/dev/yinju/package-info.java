/// The program: `Start`, which older Javas can read, hands over to [dev.yinju.Main], which puts the parts together and
/// reads the command line.
///
/// The packaged program starts faster with classes that were loaded and linked when it was built:
/// [dev.yinju.Relaunch] runs a command in a JVM that uses such a [dev.yinju.StartUpCache], which
/// [dev.yinju.CacheTraining] makes.
@NullMarked
package dev.yinju;

import org.jspecify.annotations.NullMarked;
