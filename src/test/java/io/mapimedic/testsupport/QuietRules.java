package io.mapimedic.testsupport;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Sets the level of Drools as the running application does. Nobody else sets it outside of the application, and Drools then writes a line for
 * every firing, which costs several times what the rules do.
 */
public final class QuietRules implements LauncherSessionListener {

    /** Held, so that its level stays. */
    private static final Logger DROOLS = Logger.getLogger("org.drools");

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        DROOLS.setLevel(Level.WARNING);
    }
}
