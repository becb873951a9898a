package dev.ovhdo.junit;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.sandbox.Journal;
import dev.ovhdo.sandbox.Sandbox;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts, resets and closes the sandboxes of {@link OvhSandbox}, and resolves the parameters. */
final class SandboxExtension
    implements BeforeEachCallback, TestInstancePostProcessor, ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(SandboxExtension.class);

  private static final Set<Class<?>> TYPES =
      Set.of(Ovh.class, Sandbox.class, Configuration.class, URI.class, Journal.class);

  SandboxExtension() {}

  @Override
  public void beforeEach(ExtensionContext context) {
    running(context).sandbox().reset();
  }

  /** Gives constructors and fields the values of the test, if JUnit creates an instance for it. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public void postProcessTestInstance(Object test, ExtensionContext context)
      throws IllegalAccessException {
    for (Field field : AnnotationSupport.findAnnotatedFields(test.getClass(), FromSandbox.class)) {
      int modifiers = field.getModifiers();
      if (Modifier.isStatic(modifiers)
          || Modifier.isFinal(modifiers)
          || !TYPES.contains(field.getType())) {
        throw new ExtensionConfigurationException(
            "@FromSandbox: the field %s of %s must be neither static nor final, and have one of the types %s"
                .formatted(
                    field.getName(),
                    field.getDeclaringClass().getName(),
                    TYPES.stream().map(Class::getSimpleName).sorted().toList()));
      }
      field.setAccessible(true);
      field.set(test, value(field.getType(), context));
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return TYPES.contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return value(parameter.getParameter().getType(), context);
  }

  private static Object value(Class<?> type, ExtensionContext context) {
    RunningSandbox running = running(context);
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

  /**
   * Returns the sandbox of the nearest annotation: of the method, of the class, around it. A test
   * that may run at the same time as others has a sandbox of its own.
   */
  private static RunningSandbox running(ExtensionContext context) {
    for (Optional<ExtensionContext> each = Optional.of(context);
        each.isPresent();
        each = each.get().getParent()) {
      ExtensionContext holder = each.get();
      Optional<OvhSandbox> settings = holder.getElement().flatMap(SandboxExtension::annotation);
      if (settings.isPresent()) {
        ExtensionContext owner = isConcurrentTest(context) ? context : holder;
        // The store of a context also finds the values of its parents.
        return computed(
            owner,
            List.of(owner.getUniqueId(), settings.get()),
            RunningSandbox.class,
            () -> RunningSandbox.start(settings.get(), holder.getRequiredTestClass()));
      }
    }
    throw new ExtensionConfigurationException("@OvhSandbox is missing");
  }

  private static boolean isConcurrentTest(ExtensionContext context) {
    return context.getTestMethod().isPresent()
        && context.getExecutionMode() == ExecutionMode.CONCURRENT;
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
