package io.mapimedic.adapter.rest.testsupport;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import jakarta.enterprise.inject.Any;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.TreeSet;

/** The routes that the resource classes of a package really have. */
public final class Routes {

    private Routes() {}

    /** Each as {@code POST /api/v1/diagnoses}. */
    public static TreeSet<String> of(Package of) {
        TreeSet<String> routes = new TreeSet<>();
        for (InstanceHandle<Object> bean : Arc.container().listAll(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBean().getBeanClass();
            if (type.getPackageName().equals(of.getName()) && type.isAnnotationPresent(Path.class)) {
                add(type, routes);
            }
        }
        return routes;
    }

    private static void add(Class<?> resource, TreeSet<String> routes) {
        String base = resource.getAnnotation(Path.class).value();
        for (Method method : resource.getDeclaredMethods()) {
            Path path = method.getAnnotation(Path.class);
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    routes.add(verb.value() + " " + base + (path == null ? "" : path.value()));
                }
            }
        }
    }
}
