package dev.atrous.processor.onnx;

import static java.util.stream.Collectors.toSet;

import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.file.GraphRecord;
import dev.atrous.processor.onnx.file.OnnxException;
import dev.atrous.processor.onnx.file.ValueRecord;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The sizes of a network's inputs: as the file has them, and as the user says where it is open. */
final class InputSizes {

  private final Map<String, int[]> given;

  /** Sizes without the batch, by the names of the inputs. */
  InputSizes(Map<String, int[]> given) {
    this.given = given;
  }

  /** The inputs that are no constants, with shapes for one image. */
  Map<String, Array> of(GraphRecord graph) throws OnnxException {
    return of(graph, input -> true);
  }

  /** Those of them that are maps, or rows of numbers. */
  Map<String, Array> readable(GraphRecord graph) throws OnnxException {
    return of(graph, input -> kindProblem(input).isEmpty());
  }

  /** The sizes of the inputs that a part of a graph has. */
  InputSizes within(GraphRecord part) {
    Set<String> names = part.inputs().stream().map(ValueRecord::name).collect(toSet());
    Map<String, int[]> those = new LinkedHashMap<>(given);
    those.keySet().retainAll(names);
    return new InputSizes(those);
  }

  private Map<String, Array> of(GraphRecord graph, Predicate<ValueRecord> asked)
      throws OnnxException {
    Map<String, Array> inputs = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (ValueRecord input : graph.inputs()) {
      if (graph.initializers().containsKey(input.name()) || !asked.test(input)) {
        continue;
      }
      try {
        if (!kindProblem(input).isEmpty()) {
          throw new OnnxException(kindProblem(input));
        }
        ElementType type = input.type() == null ? ElementType.FLOAT : input.type();
        inputs.put(input.name(), Array.unknown(type, shape(input)));
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
    if (inputs.isEmpty() && problems.isEmpty() && graph.inputs().stream().allMatch(asked)) {
      problems.add("The graph has no input.");
    }
    if (!problems.isEmpty()) {
      throw new OnnxException(String.join(System.lineSeparator(), problems));
    }
    return inputs;
  }

  /** Why an input can be no map, whatever its size; empty if it can. */
  private static String kindProblem(ValueRecord input) {
    if (input.type() != null && !input.type().isReal()) {
      return "Input '"
          + input.name()
          + "' is of "
          + input.type()
          + ", but maps are of numbers with fractions; export the network without what makes "
          + "them of these.";
    }
    List<String> extents = input.extents();
    if (extents == null) {
      return "Input '" + input.name() + "' has no shape in the file, which is not read.";
    }
    if (extents.size() < 2 || extents.size() > 4) {
      return "Input '"
          + input.name()
          + "' has "
          + extents.size()
          + " axes, but a batch of maps has 4: "
          + String.join("×", extents)
          + ".";
    }
    return "";
  }

  /** The file's extents, with the batch 1 and what the user says. */
  private int[] shape(ValueRecord input) throws OnnxException {
    List<String> extents = input.extents();
    int[] size = given.get(input.name());
    int batch = batchAxes(input);
    if (size != null && size.length != extents.size() - batch) {
      throw new OnnxException(
          "Input '"
              + input.name()
              + "' needs "
              + (extents.size() - batch)
              + " numbers, as in --input "
              + example(input)
              + ", but "
              + Shapes.text(size)
              + " was given.");
    }
    int[] shape = new int[extents.size()];
    Arrays.fill(shape, 0, batch, 1);
    for (int axis = batch; axis < shape.length; axis++) {
      shape[axis] = extent(input, axis, size == null ? null : size[axis - batch]);
    }
    return shape;
  }

  /** How many axes count images: none in three of them, which are those of one. */
  private static int batchAxes(ValueRecord input) {
    return input.extents().size() == 3 ? 0 : 1;
  }

  private int extent(ValueRecord input, int axis, Integer size) throws OnnxException {
    String said = input.extents().get(axis);
    boolean fixed = said.matches("[1-9][0-9]{0,8}");
    if (size != null) {
      if (fixed && Integer.parseInt(said) != size) {
        throw new OnnxException(
            "Input '"
                + input.name()
                + "' is "
                + String.join("×", input.extents())
                + " in the file, which "
                + Shapes.text(given.get(input.name()))
                + " does not fit. Give no size, or that of the file.");
      }
      return size;
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
    for (int axis = batchAxes(input); axis < input.extents().size(); axis++) {
      String said = input.extents().get(axis);
      example.add(said.matches("[1-9][0-9]{0,8}") ? said : example.isEmpty() ? "3" : "224");
    }
    return input.name() + "=" + String.join("x", example);
  }
}
