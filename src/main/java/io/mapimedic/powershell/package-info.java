/** A small, strict part of the PowerShell language: what the knowledge base may say, and nothing that could hide more. */
@NullMarked
package io.mapimedic.powershell;

import org.jspecify.annotations.NullMarked;
