package dev.atrous.examples.benchmark.measure;

import dev.atrous.examples.benchmark.peer.Runner;
import dev.atrous.runtime.CompiledNetwork;
import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.Tensor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Times the layers of a network by calling each method of its declaration with what the layers
 * before it gave. A block is one line: its layers have no methods of their own.
 */
public final class LayerTimes {

  private final CompiledNetwork network;
  private final Map<String, Tensor> values = new LinkedHashMap<>();

  /** Prepares to time a network on an image. */
  public LayerTimes(CompiledNetwork network, Tensor image) {
    this.network = network;
    for (Method method : declared()) {
      if (method.getParameterCount() == 0) {
        values.put(method.getName(), image);
      }
    }
  }

  /**
   * Times each layer.
   *
   * @param seconds for each
   */
  public List<LayerTime> measure(double seconds) {
    Map<String, List<LayerSummary>> layers = new LinkedHashMap<>();
    for (LayerSummary layer : network.layers()) {
      String method = layer.name().replaceFirst("\\..*", "");
      layers.computeIfAbsent(method, fresh -> new ArrayList<>()).add(layer);
    }
    layers.keySet().removeAll(values.keySet());
    List<LayerTime> times = new ArrayList<>();
    layers.forEach((name, parts) -> times.add(time(name, parts, seconds)));
    return times;
  }

  private LayerTime time(String name, List<LayerSummary> parts, double seconds) {
    Method method = declared().stream().filter(m -> m.getName().equals(name)).findFirst().get();
    Object[] inputs =
        Arrays.stream(method.getParameters()).map(Parameter::getName).map(values::get).toArray();
    LayerRunner runner = new LayerRunner(network, method, inputs);
    double median = Contest.hold(List.of(runner), seconds).get(0).median();
    values.put(name, runner.result);
    double numbers = 0;
    for (Object input : inputs) {
      numbers += ((Tensor) input).shape().elements();
    }
    for (LayerSummary part : parts) {
      numbers += part.parameters() + 2.0 * part.output().elements();
    }
    numbers -= runner.result.shape().elements();
    double flops = 2.0 * parts.stream().mapToLong(LayerSummary::multiplyAdds).sum();
    String shape = runner.result.shape().toString().replaceFirst("1×", "");
    return new LayerTime(name, shape, median, flops, Float.BYTES * numbers);
  }

  private List<Method> declared() {
    return Arrays.stream(network.getClass().getInterfaces()[0].getMethods())
        .filter(method -> method.getReturnType() == Tensor.class)
        .toList();
  }

  /** One layer with its inputs. */
  private static final class LayerRunner implements Runner {

    private final CompiledNetwork network;
    private final Method method;
    private final Object[] inputs;
    private Tensor result;

    LayerRunner(CompiledNetwork network, Method method, Object[] inputs) {
      this.network = network;
      this.method = method;
      this.inputs = inputs;
    }

    @Override
    public void run() {
      try {
        result = (Tensor) method.invoke(network, inputs);
      } catch (ReflectiveOperationException failure) {
        throw new IllegalStateException(failure);
      }
    }

    @Override
    public float[][] outputs() {
      return new float[][] {result.toPlanar()};
    }

    @Override
    public void close() {}
  }
}
