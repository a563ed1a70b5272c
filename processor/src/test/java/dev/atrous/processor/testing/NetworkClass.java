package dev.atrous.processor.testing;

import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The generated class of a network; its static methods are called by reflection. */
public final class NetworkClass {

  private final Class<?> type;

  private NetworkClass(Class<?> type) {
    this.type = type;
  }

  static NetworkClass load(ClassLoader loader, String interfaceName) {
    try {
      return new NetworkClass(Class.forName(interfaceName + "Network", true, loader));
    } catch (ClassNotFoundException missing) {
      throw new AssertionError("no class was generated for " + interfaceName, missing);
    }
  }

  public Class<?> type() {
    return type;
  }

  public RunnableNetwork random(long seed) {
    return new RunnableNetwork(this, call(method("random", long.class), null, seed));
  }

  public RunnableNetwork load(Weights weights) {
    return new RunnableNetwork(this, call(method("load", Weights.class), null, weights));
  }

  public Weights randomWeights(long seed) {
    return (Weights) call(method("randomWeights", long.class), null, seed);
  }

  public void writeOnnx(Weights weights, Path file) {
    call(method("writeOnnx", Weights.class, Path.class), null, weights, file);
  }

  /** The names of the inputs in the order in which {@code forward} takes them. */
  public List<String> inputs() {
    return Arrays.stream(forward().getParameters()).map(Parameter::getName).toList();
  }

  /** How {@code forwardInto} calls its parameters: inputs, then outputs. */
  public List<String> forwardIntoNames() {
    return Arrays.stream(named("forwardInto").getParameters()).map(Parameter::getName).toList();
  }

  Method forward() {
    return named("forward");
  }

  Method named(String name) {
    List<Method> found =
        Stream.of(type.getMethods())
            .filter(method -> method.getName().equals(name) && !method.isBridge())
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(type.getName() + " has these methods " + name + ": " + found);
    }
    found.get(0).setAccessible(true);
    return found.get(0);
  }

  private Method method(String name, Class<?>... parameters) {
    try {
      Method method = type.getMethod(name, parameters);
      method.setAccessible(true);
      return method;
    } catch (NoSuchMethodException missing) {
      throw new AssertionError(type.getName() + " has no method " + name, missing);
    }
  }

  /** Calls a method and lets its own exception through. */
  static Object call(Method method, Object receiver, Object... arguments) {
    try {
      return method.invoke(receiver, arguments);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (thrown.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new AssertionError(thrown.getCause());
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }

  static Object[] arguments(List<Tensor> tensors) {
    return tensors.toArray();
  }
}
