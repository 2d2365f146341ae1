/** Changes as PowerShell scripts: one that applies and takes back, and the pair that device management runs. */
@NullMarked
package io.mapimedic.artifact.script;

import org.jspecify.annotations.NullMarked;
