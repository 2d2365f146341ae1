package io.mapimedic.inference.drools;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.InternalKieModuleProvider;
import org.kie.api.KieServices;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.util.maven.support.ReleaseIdImpl;

/**
 * A jar of compiled rules as a module of Drools. Drools can read a jar itself, but does so byte by byte, and sets up a library for XML to
 * learn from {@code kmodule.xml} what we know: together half of the time that loading takes.
 */
final class LoadedJar {

    private LoadedJar() {}

    /** What the compiled rules of every generation have in common: one base, which has no name that anybody asks for. */
    static KieModuleModel model() {
        KieModuleModel model = KieServices.get().newKieModuleModel();
        model.newKieBaseModel("rules").setDefault(true);
        return model;
    }

    /** All entries of the jar, in memory. */
    static InternalKieModule of(byte[] jar) {
        MemoryFileSystem files = new MemoryFileSystem();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.write(entry.getName(), in.readAllBytes(), true);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Compiled rules cannot be read", e);
        }
        String release = files.findPomProperties();
        if (release == null) {
            throw new IllegalStateException("The compiled rules do not say which they are. Maybe the file is cut off.");
        }
        return InternalKieModuleProvider.get(ReleaseIdImpl.fromPropertiesString(release), model(), files);
    }
}
