package dev.atrous.processor.onnx.blocks;

import dev.atrous.processor.onnx.layers.Layer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All runs among layers that could be uses of blocks. */
final class Runs {

  /** Longer blocks would not be read as one thing. */
  private static final int LONGEST = 24;

  private final List<Layer> layers;
  private final Map<Layer, Integer> places = new IdentityHashMap<>();

  /** The place of the last layer that reads each layer. */
  private final Map<Layer, Integer> lastReaders = new IdentityHashMap<>();

  Runs(List<Layer> layers) {
    this.layers = layers;
    for (int place = 0; place < layers.size(); place++) {
      places.put(layers.get(place), place);
      for (Layer input : layers.get(place).inputs()) {
        lastReaders.put(input, place);
      }
    }
  }

  /** The runs of a length by their forms, each form's in order. */
  Map<String, List<Run>> ofLength(int length, boolean modulesOnly) {
    Map<String, List<Run>> byForm = new HashMap<>();
    for (int start = 0; start + length <= layers.size(); start++) {
      Run run = run(start, length);
      if (run != null && (!modulesOnly || isModule(run))) {
        byForm.computeIfAbsent(Form.of(run), form -> new ArrayList<>()).add(run);
      }
    }
    return byForm;
  }

  int longest() {
    return Math.min(LONGEST, layers.size());
  }

  /** A run with the layer behind it, if that adds what the run reads to what it makes; or null. */
  Run withShortcut(Run run) {
    if (run.end() >= layers.size()) {
      return null;
    }
    Run longer = run(run.start(), run.length() + 1);
    return longer != null && Form.endsInShortcut(longer) ? longer : null;
  }

  /** A run without the shortcut that it ends in, if it does. */
  Run withoutShortcut(Run run) {
    return Form.endsInShortcut(run) ? run(run.start(), run.length() - 1) : run;
  }

  /** All runs that are uses of the same block as a given one, but with a projected shortcut. */
  List<Projected> projected(Run plain) {
    List<Projected> found = new ArrayList<>();
    int length = plain.length() + 1;
    for (int start = 0; start + length <= layers.size(); start++) {
      Run run = run(start, length);
      if (run != null && isModule(run)) {
        Projected.of(run).filter(each -> each.isLike(plain)).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The run from a place on, or null if it reads several layers or several of it are read. */
  private Run run(int start, int length) {
    List<Layer> inside = layers.subList(start, start + length);
    Set<Layer> outside = new HashSet<>();
    for (int i = 0; i < length; i++) {
      Layer layer = inside.get(i);
      if (layer.inputs().isEmpty()) {
        return null;
      }
      boolean last = i == length - 1;
      int lastReader = lastReaders.getOrDefault(layer, -1);
      if (!last && (layer.isOutput() || lastReader >= start + length || lastReader < 0)) {
        return null;
      }
      for (Layer input : layer.inputs()) {
        if (places.get(input) < start) {
          outside.add(input);
        }
      }
      if (outside.size() > 1) {
        return null;
      }
    }
    return new Run(start, List.copyOf(inside), outside.iterator().next(), -1);
  }

  /** Whether the author's program has a name for just these layers. */
  boolean isModule(Run run) {
    String module = run.module();
    return !module.isEmpty() && !isIn(run.start() - 1, module) && !isIn(run.end(), module);
  }

  private boolean isIn(int place, String module) {
    return place >= 0 && place < layers.size() && Paths.isIn(layers.get(place).path(), module);
  }
}
