package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Einstein's sum: letters name the axes of the inputs, and those that the output does not name are
 * summed over. What is left out with an ellipsis is not known here.
 */
final class Contraction {

  private Contraction() {}

  static List<Array> evaluate(Call call) {
    call.expectInputs(1, Integer.MAX_VALUE);
    String equation = call.text("equation", "").replace(" ", "");
    if (!equation.matches("[A-Za-z,]*(->[A-Za-z]*)?")) {
      throw new OperationException("its equation '" + equation + "' is not known");
    }
    String[] sides = equation.split("->", -1);
    String[] terms = sides[0].split(",", -1);
    if (terms.length != call.inputs()) {
      throw new OperationException(
          "its equation '" + equation + "' does not fit " + call.inputs() + " inputs");
    }
    Map<Character, Integer> extents = extents(call, terms);
    String output = sides.length > 1 ? sides[1] : once(sides[0]);
    StringBuilder letters = new StringBuilder(output);
    for (char letter : extents.keySet()) {
      letters.append(output.indexOf(letter) < 0 ? String.valueOf(letter) : "");
    }
    int[] all = new int[letters.length()];
    for (int axis = 0; axis < all.length; axis++) {
      Integer extent = extents.get(letters.charAt(axis));
      if (extent == null || letters.indexOf(letters.substring(axis, axis + 1)) != axis) {
        throw new OperationException("its equation '" + equation + "' is not possible");
      }
      all[axis] = extent;
    }
    int[] shape = Arrays.copyOf(all, output.length());
    return call.output(
        call.input(0).type(), shape, out -> sum(call, terms, letters.toString(), all, shape, out));
  }

  private static Map<Character, Integer> extents(Call call, String[] terms) {
    Map<Character, Integer> extents = new LinkedHashMap<>();
    for (int i = 0; i < terms.length; i++) {
      int[] shape = call.input(i).shape();
      if (shape.length != terms[i].length()) {
        throw new OperationException("'" + terms[i] + "' stands for " + Shapes.text(shape));
      }
      for (int axis = 0; axis < shape.length; axis++) {
        Integer other = extents.putIfAbsent(terms[i].charAt(axis), shape[axis]);
        if (other != null && other != shape[axis]) {
          throw new OperationException(
              "'" + terms[i].charAt(axis) + "' is " + other + " and " + shape[axis]);
        }
      }
    }
    return extents;
  }

  /** The letters that stand there once, in the order of the alphabet. */
  private static String once(String terms) {
    StringBuilder once = new StringBuilder();
    for (char letter :
        new TreeSet<>(terms.replace(",", "").chars().mapToObj(c -> (char) c).toList())) {
      if (terms.indexOf(letter) == terms.lastIndexOf(letter)) {
        once.append(letter);
      }
    }
    return once.toString();
  }

  private static void sum(
      Call call, String[] terms, String letters, int[] all, int[] shape, double[] out) {
    int[][] steps = new int[terms.length + 1][];
    List<double[]> factors = new ArrayList<>();
    for (int i = 0; i < terms.length; i++) {
      steps[i] = steps(terms[i], call.input(i).shape(), letters);
      factors.add(call.input(i).numbers());
    }
    steps[terms.length] = Arrays.copyOf(Shapes.steps(shape), all.length);
    int length = Walk.length(all);
    Walk.lines(
        all,
        steps,
        (at, from) -> {
          for (int i = 0; i < length; i++) {
            double product = 1;
            for (int factor = 0; factor < terms.length; factor++) {
              product *= factors.get(factor)[from[factor] + i * Walk.inner(steps[factor])];
            }
            out[from[terms.length] + i * Walk.inner(steps[terms.length])] += product;
          }
        });
  }

  /** An axis that is named twice is walked along both at once: its diagonal. */
  private static int[] steps(String term, int[] shape, String letters) {
    int[] own = Shapes.steps(shape);
    int[] steps = new int[letters.length()];
    for (int axis = 0; axis < own.length; axis++) {
      steps[letters.indexOf(term.charAt(axis))] += own[axis];
    }
    return steps;
  }
}
