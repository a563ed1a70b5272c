package dev.atrous.processor.onnx.blocks;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.onnx.layers.Layer;
import dev.atrous.processor.onnx.layers.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run that ends in a sum with its input, which a convolution has brought to the shape of the sum:
 * the other kind of a residual block, which is the same block but for this layer.
 *
 * @param run the run
 * @param place of the convolution among its layers
 */
record Projected(Run run, int place) {

  /** Finds the convolution, if there is one. */
  static Optional<Projected> of(Run run) {
    Layer last = run.last();
    if (!last.chain().get(0).is(BuiltIn.ADD) || last.inputs().size() != 2) {
      return Optional.empty();
    }
    for (int place = 0; place < run.length() - 1; place++) {
      Layer layer = run.layers().get(place);
      boolean only =
          run.layers().stream().filter(each -> each.inputs().contains(layer)).count() == 1;
      if (last.inputs().contains(layer)
          && only
          && layer.inputs().equals(List.of(run.input()))
          && layer.chain().get(0).is(BuiltIn.CONV)
          && layer.extents().equals(other(last, layer).extents())) {
        return Optional.of(new Projected(run, place));
      }
    }
    return Optional.empty();
  }

  /** The layer that is added to a projected input, whose channels the projection has. */
  static Layer other(Layer sum, Layer projection) {
    return sum.inputs().get(sum.inputs().get(0) == projection ? 1 : 0);
  }

  /**
   * Whether a run has the same form and the same names, but the input in place of the projection.
   */
  boolean isLike(Run plain) {
    return Form.of(plain).equals(Form.without(run, place))
        && names(plain, -1).equals(names(run, place));
  }

  /** What the author calls the layers and their weights, as seen from their module. */
  private static List<String> names(Run run, int without) {
    List<String> names = new ArrayList<>();
    for (Layer layer : run.layers()) {
      if (without >= 0 && layer == run.layers().get(without)) {
        continue;
      }
      names.add(Paths.relative(layer.path(), run.module()));
      for (Part part : layer.chain()) {
        names.add(String.valueOf(Paths.within(part.weightsName(), run.module())));
      }
    }
    return names;
  }
}
