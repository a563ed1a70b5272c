package dev.atrous.processor.onnx.blocks;

import dev.atrous.processor.onnx.layers.Layer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Uses of one block that follow each other and are alike become copies of one layer. */
final class Repeats {

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private Repeats() {}

  static void join(List<Layer> layers) {
    for (int place = 0; place + 1 < layers.size(); place++) {
      Layer first = layers.get(place);
      List<Layer> copies = new ArrayList<>(List.of(first));
      String numbered = null;
      for (int next = place + 1; next < layers.size(); next++) {
        Layer layer = layers.get(next);
        Layer before = copies.get(copies.size() - 1);
        String pattern = numbered(first.path(), layer.path(), copies.size());
        boolean regular = pattern != null && (numbered == null || pattern.equals(numbered));
        if (!regular || !follows(before, layer, layers)) {
          break;
        }
        numbered = pattern;
        copies.add(layer);
      }
      if (copies.size() > 1) {
        join(layers, copies, numbered);
      }
    }
  }

  /** Whether a layer is alike another one that nothing else reads. */
  private static boolean follows(Layer before, Layer layer, List<Layer> layers) {
    return before.chain().size() == 1
        && layer.chain().size() == 1
        && before.chain().get(0).block() != null
        && before.chain().get(0).block() == layer.chain().get(0).block()
        && before.chain().get(0).attributes().equals(layer.chain().get(0).attributes())
        && layer.inputs().equals(List.of(before))
        && !before.isOutput()
        && layers.stream().filter(other -> other.inputs().contains(before)).count() == 1;
  }

  private static void join(List<Layer> layers, List<Layer> copies, String numbered) {
    Layer first = copies.get(0);
    Layer last = copies.get(copies.size() - 1);
    first.repeat(copies.subList(1, copies.size()));
    first.place(numbered);
    for (Layer layer : layers) {
      layer.inputs().replaceAll(input -> input == last ? first : input);
    }
    for (Iterator<Layer> all = layers.iterator(); all.hasNext(); ) {
      Layer layer = all.next();
      if (layer != first && copies.contains(layer)) {
        all.remove();
      }
    }
  }

  /**
   * A path whose last number that counts copies stands in braces, if another path is the same but
   * for a number that is larger by so many; null if not.
   */
  static String numbered(String first, String other, int larger) {
    Matcher number = NUMBER.matcher(first);
    String found = null;
    while (number.find()) {
      if (number.group().length() > 6) {
        continue;
      }
      String before = first.substring(0, number.start());
      String behind = first.substring(number.end());
      int value = Integer.parseInt(number.group());
      if (other.equals(before + (value + larger) + behind)) {
        found = before + "{" + value + "}" + behind;
      }
    }
    return found;
  }
}
