package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.declare.BuiltIn;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins of channels that begin with what an earlier join has, as in DenseNet, read that join
 * instead: each then reads two layers, however many there are.
 */
final class GrowingJoins {

  private GrowingJoins() {}

  /** Changes what joins read; what they make stays the same. */
  static void nest(List<Layer> layers) {
    List<Layer> joins = new ArrayList<>();
    List<List<Layer>> read = new ArrayList<>();
    for (Layer layer : layers) {
      if (!layer.chain().get(0).is(BuiltIn.CONCAT)) {
        continue;
      }
      List<Layer> inputs = List.copyOf(layer.inputs());
      Layer longest = null;
      int length = 1;
      for (int earlier = 0; earlier < joins.size(); earlier++) {
        List<Layer> begin = read.get(earlier);
        if (begin.size() > length
            && begin.size() < inputs.size()
            && inputs.subList(0, begin.size()).equals(begin)) {
          longest = joins.get(earlier);
          length = begin.size();
        }
      }
      if (longest != null) {
        layer.inputs().clear();
        layer.inputs().add(longest);
        layer.inputs().addAll(inputs.subList(length, inputs.size()));
        placeBeside(longest);
        placeBeside(layer);
      }
      joins.add(layer);
      read.add(inputs);
    }
  }

  /** A join belongs to the layer that it adds, not to the one that reads all of them. */
  private static void placeBeside(Layer join) {
    String added = join.inputs().get(join.inputs().size() - 1).path();
    int dot = added.lastIndexOf('.');
    if (dot > 0) {
      join.place(added.substring(0, dot) + ".joined");
    }
  }
}
