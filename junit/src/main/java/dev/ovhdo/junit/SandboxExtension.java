package dev.ovhdo.junit;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.sandbox.Journal;
import dev.ovhdo.sandbox.Sandbox;
import java.lang.reflect.AnnotatedElement;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts, resets and closes the sandboxes of {@link OvhSandbox}, and resolves the parameters. */
final class SandboxExtension implements BeforeEachCallback, ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(SandboxExtension.class);

  private static final Set<Class<?>> TYPES =
      Set.of(Ovh.class, Sandbox.class, Configuration.class, URI.class, Journal.class);

  SandboxExtension() {}

  @Override
  public void beforeEach(ExtensionContext context) {
    running(context).sandbox().reset();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return TYPES.contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    RunningSandbox running = running(context);
    Class<?> type = parameter.getParameter().getType();
    if (type == Ovh.class) {
      return ovh(running, context);
    }
    if (type == Sandbox.class) {
      return running.sandbox();
    }
    if (type == Configuration.class) {
      return running.configuration();
    }
    return type == URI.class ? running.sandbox().url() : running.sandbox().journal();
  }

  /** Returns the client of a test, which JUnit closes after the test. */
  private static Ovh ovh(RunningSandbox running, ExtensionContext context) {
    return computed(context, context, Ovh.class, running::ovh);
  }

  /** Returns the sandbox of the nearest annotation: of the method, of the class, around it. */
  private static RunningSandbox running(ExtensionContext context) {
    for (Optional<ExtensionContext> each = Optional.of(context);
        each.isPresent();
        each = each.get().getParent()) {
      ExtensionContext holder = each.get();
      Optional<OvhSandbox> settings = holder.getElement().flatMap(SandboxExtension::annotation);
      if (settings.isPresent()) {
        return computed(
            holder,
            settings.get(),
            RunningSandbox.class,
            () -> RunningSandbox.start(settings.get(), holder.getRequiredTestClass()));
      }
    }
    throw new ExtensionConfigurationException("@OvhSandbox is missing");
  }

  private static Optional<OvhSandbox> annotation(AnnotatedElement element) {
    return AnnotationSupport.findAnnotation(element, OvhSandbox.class);
  }

  /** Returns a value of the store, which JUnit closes at the end of the context. */
  @SuppressWarnings("deprecation") // The replacement does not exist in JUnit 5.
  private static <T> T computed(
      ExtensionContext context, Object key, Class<T> type, Supplier<T> value) {
    return Objects.requireNonNull(
        context.getStore(NAMESPACE).getOrComputeIfAbsent(key, unused -> value.get(), type));
  }
}
