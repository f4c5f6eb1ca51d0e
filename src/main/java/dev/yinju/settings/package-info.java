/// What the operator can set, from the options, the environment and the settings file. Start at
/// [dev.yinju.settings.Settings].
@NullMarked
package dev.yinju.settings;

import org.jspecify.annotations.NullMarked;
