/** Reads what command-line tools, devices in between and dialogs print: netsh, setspn, nslookup, openssl, HAProxy, nginx, Outlook. */
@NullMarked
package io.mapimedic.adapter.probe.console;

import org.jspecify.annotations.NullMarked;
