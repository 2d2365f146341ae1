package io.mapimedic.adapter.rest.testsupport;

import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The routes that the resource classes of a package really have. */
public final class Routes {

    private Routes() {}

    /** Each as {@code POST /api/v1/diagnoses}. */
    public static TreeSet<String> of(Package of) {
        TreeSet<String> routes = new TreeSet<>();
        Path folder = Path.of("target", "classes", of.getName().replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("$"))
                    .map(file -> type(of.getName() + "." + file.replace(".class", "")))
                    .filter(type -> type.isAnnotationPresent(jakarta.ws.rs.Path.class))
                    .forEach(type -> add(type, routes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return routes;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Class<?> resource, TreeSet<String> routes) {
        String base = resource.getAnnotation(jakarta.ws.rs.Path.class).value();
        for (Method method : resource.getDeclaredMethods()) {
            jakarta.ws.rs.Path path = method.getAnnotation(jakarta.ws.rs.Path.class);
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    routes.add(verb.value() + " " + base + (path == null ? "" : path.value()));
                }
            }
        }
    }
}
