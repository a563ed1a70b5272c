package dev.atrous.processor.onnx;

import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.file.GraphRecord;
import dev.atrous.processor.onnx.file.OnnxException;
import dev.atrous.processor.onnx.file.ValueRecord;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sizes of a network's inputs: as the file has them, and as the user says where it is open. */
final class InputSizes {

  private final Map<String, int[]> given;

  /** Sizes without the batch, by the names of the inputs. */
  InputSizes(Map<String, int[]> given) {
    this.given = given;
  }

  /** The inputs that are no constants, with shapes for one image. */
  Map<String, Array> of(GraphRecord graph) throws OnnxException {
    Map<String, Array> inputs = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (ValueRecord input : graph.inputs()) {
      if (graph.initializers().containsKey(input.name())) {
        continue;
      }
      try {
        inputs.put(input.name(), Array.unknown(type(input), shape(input)));
      } catch (OnnxException e) {
        problems.add(e.getMessage());
      }
    }
    for (String name : given.keySet()) {
      if (!inputs.containsKey(name) && problems.isEmpty()) {
        problems.add(
            "There is no input '"
                + name
                + "'. Inputs: "
                + String.join(", ", inputs.keySet())
                + ".");
      }
    }
    if (inputs.isEmpty() && problems.isEmpty()) {
      problems.add("The graph has no input.");
    }
    if (!problems.isEmpty()) {
      throw new OnnxException(String.join(System.lineSeparator(), problems));
    }
    return inputs;
  }

  private static ElementType type(ValueRecord input) throws OnnxException {
    if (input.type() != null && !input.type().isReal()) {
      throw new OnnxException(
          "Input '"
              + input.name()
              + "' is of "
              + input.type()
              + ", but maps are of numbers with fractions; export the network without what makes "
              + "them of these.");
    }
    return input.type() == null ? ElementType.FLOAT : input.type();
  }

  /** The file's extents, with the batch 1 and what the user says. */
  private int[] shape(ValueRecord input) throws OnnxException {
    List<String> extents = input.extents();
    int[] size = given.get(input.name());
    if (extents == null) {
      throw new OnnxException(
          "Input '" + input.name() + "' has no shape in the file, which is not read.");
    }
    if (extents.size() != 4 && extents.size() != 2) {
      throw new OnnxException(
          "Input '"
              + input.name()
              + "' has "
              + extents.size()
              + " axes, but a batch of maps has 4: "
              + String.join("×", extents)
              + ".");
    }
    if (size != null && size.length != extents.size() - 1) {
      throw new OnnxException(
          "Input '"
              + input.name()
              + "' needs "
              + (extents.size() - 1)
              + " numbers, as in --input "
              + example(input)
              + ", but "
              + Shapes.text(size)
              + " was given.");
    }
    int[] shape = new int[extents.size()];
    shape[0] = 1;
    for (int axis = 1; axis < shape.length; axis++) {
      shape[axis] = extent(input, axis, size);
    }
    return shape;
  }

  private static int extent(ValueRecord input, int axis, int[] size) throws OnnxException {
    String said = input.extents().get(axis);
    boolean fixed = said.matches("[1-9][0-9]{0,8}");
    if (size != null) {
      if (fixed && Integer.parseInt(said) != size[axis - 1]) {
        throw new OnnxException(
            "Input '"
                + input.name()
                + "' is "
                + String.join("×", input.extents())
                + " in the file, which "
                + Shapes.text(size)
                + " does not fit. Give no size, or that of the file.");
      }
      return size[axis - 1];
    }
    if (!fixed) {
      throw new OnnxException(
          "Input '"
              + input.name()
              + "' is "
              + String.join("×", input.extents())
              + " in the file: its size is open. Say it, as in --input "
              + example(input)
              + ".");
    }
    return Integer.parseInt(said);
  }

  private static String example(ValueRecord input) {
    List<String> example = new ArrayList<>();
    for (int axis = 1; axis < input.extents().size(); axis++) {
      String said = input.extents().get(axis);
      example.add(said.matches("[1-9][0-9]{0,8}") ? said : axis == 1 ? "3" : "224");
    }
    return input.name() + "=" + String.join("x", example);
  }
}
