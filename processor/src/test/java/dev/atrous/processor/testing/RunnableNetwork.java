package dev.atrous.processor.testing;

import dev.atrous.runtime.CompiledNetwork;
import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.NetworkSummary;
import dev.atrous.runtime.Tensor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A generated network with its weights, called by reflection. */
public final class RunnableNetwork {

  private final NetworkClass network;
  private final Object instance;

  RunnableNetwork(NetworkClass network, Object instance) {
    this.network = network;
    this.instance = instance;
  }

  public Object instance() {
    return instance;
  }

  /** What the network says of itself. */
  public NetworkSummary summary() {
    return ((CompiledNetwork) instance).summary();
  }

  /** What the network says of its layers. */
  public List<LayerSummary> layers() {
    return ((CompiledNetwork) instance).layers();
  }

  /** The outputs of {@code forward} in order; the name of a single output is empty. */
  public Map<String, Tensor> forward(List<Tensor> inputs) {
    Object result = NetworkClass.call(network.forward(), instance, NetworkClass.arguments(inputs));
    Map<String, Tensor> outputs = new LinkedHashMap<>();
    if (result instanceof Tensor single) {
      outputs.put("", single);
      return outputs;
    }
    for (RecordComponent component : result.getClass().getRecordComponents()) {
      component.getAccessor().setAccessible(true);
      Object output = NetworkClass.call(component.getAccessor(), result);
      outputs.put(component.getName(), (Tensor) output);
    }
    return outputs;
  }

  /** Lets {@code forwardInto} fill the given outputs. */
  public void forwardInto(List<Tensor> inputs, List<Tensor> outputs) {
    List<Tensor> all = new ArrayList<>(inputs);
    all.addAll(outputs);
    NetworkClass.call(network.named("forwardInto"), instance, NetworkClass.arguments(all));
  }

  /** Calls one layer by itself. */
  public Tensor layer(String name, List<Tensor> inputs) {
    Method method = network.named(name);
    return (Tensor) NetworkClass.call(method, instance, NetworkClass.arguments(inputs));
  }
}
