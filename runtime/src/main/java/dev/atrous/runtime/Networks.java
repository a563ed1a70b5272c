package dev.atrous.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Finds the generated class of a network by its interface, for code that has only that: a container
 * that injects interfaces, a tool that is given a name. Where the class is known, {@code
 * SegmenterNetwork.load(file)} says the same without reflection.
 *
 * <p>All methods throw {@link NetworkMissingException} if there is no generated class, {@link
 * IllegalArgumentException} if what is given is no interface, or one of a module that does not open
 * its package to this one, and what the generated class throws.
 */
public final class Networks {

  private Networks() {}

  /**
   * Loads a network from a safetensors file.
   *
   * @throws WeightsException if the file cannot be read, or holds other tensors than are needed
   */
  public static <T> T load(Class<T> network, Path file) {
    return create(network, "load", Path.class, Objects.requireNonNull(file, "file"));
  }

  /**
   * Builds a network from weights.
   *
   * @throws WeightsException if they hold other tensors than are needed
   */
  public static <T> T load(Class<T> network, Weights weights) {
    return create(network, "load", Weights.class, Objects.requireNonNull(weights, "weights"));
  }

  /** Builds a network with random weights; the same seed gives the same weights. */
  public static <T> T random(Class<T> network, long seed) {
    return create(network, "random", long.class, seed);
  }

  private static <T> T create(Class<T> network, String name, Class<?> parameter, Object argument) {
    Objects.requireNonNull(network, "network");
    if (!network.isInterface() || network.isAnnotation()) {
      throw new IllegalArgumentException(network.getName() + " is no interface of a network.");
    }
    try {
      Method method = generated(network).getDeclaredMethod(name, parameter);
      if (!method.trySetAccessible()) {
        throw new IllegalArgumentException(
            ("Module %s does not open package %s to module dev.atrous.runtime: open it, or call %s of"
                    + " the generated class yourself.")
                .formatted(network.getModule().getName(), network.getPackageName(), name));
      }
      return network.cast(method.invoke(null, argument));
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(thrown.getCause());
    } catch (NoSuchMethodException | IllegalAccessException other) {
      throw new IllegalStateException(
          "The generated class of " + network.getName() + " is of another version.", other);
    }
  }

  /** The class that the processor writes for an interface: {@code Outer_InnerNetwork}. */
  private static Class<?> generated(Class<?> network) {
    String packageName = network.getPackageName();
    String within =
        network.getName().substring(packageName.isEmpty() ? 0 : packageName.length() + 1);
    String generated =
        (packageName.isEmpty() ? "" : packageName + ".") + within.replace('$', '_') + "Network";
    try {
      return Class.forName(generated, true, network.getClassLoader());
    } catch (ClassNotFoundException missing) {
      throw new NetworkMissingException(network, generated, missing);
    }
  }
}
