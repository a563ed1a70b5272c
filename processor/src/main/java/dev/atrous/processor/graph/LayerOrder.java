package dev.atrous.processor.graph;

import dev.atrous.processor.declare.EdgeDeclaration;
import dev.atrous.processor.declare.LayerDeclaration;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The layers of a scope, each behind those that it reads: a depth-first walk with a stack of its
 * own, since networks may be thousands of layers deep. Reports layers that read each other in a
 * circle.
 */
final class LayerOrder {

  /** How many layers of a long circle are shown at each of its ends. */
  private static final int SHOWN = 8;

  /** A layer, and those of its edges that have not been followed. */
  private record Visit(LayerDeclaration layer, Iterator<EdgeDeclaration> edges) {}

  private final Map<String, LayerDeclaration> readable;
  private final Problems problems;
  private final List<LayerDeclaration> order = new ArrayList<>();
  private final Set<EdgeDeclaration> circular = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> begun = new HashSet<>();
  private final Set<String> open = new LinkedHashSet<>();
  private final Deque<Visit> visits = new ArrayDeque<>();

  /**
   * Orders layers.
   *
   * @param readable those that edges lead to, by name
   */
  LayerOrder(
      Collection<LayerDeclaration> layers,
      Map<String, LayerDeclaration> readable,
      Problems problems) {
    this.readable = readable;
    this.problems = problems;
    for (LayerDeclaration layer : layers) {
      visit(layer);
    }
  }

  /** All layers. */
  List<LayerDeclaration> order() {
    return order;
  }

  /** Whether an edge closes a circle, so that what it reads does not come before. */
  boolean isCircular(EdgeDeclaration edge) {
    return circular.contains(edge);
  }

  private void visit(LayerDeclaration layer) {
    begin(layer);
    while (!visits.isEmpty()) {
      Visit visit = visits.peek();
      if (visit.edges().hasNext()) {
        follow(visit.edges().next());
      } else {
        visits.pop();
        open.remove(visit.layer().name());
        order.add(visit.layer());
      }
    }
  }

  private void begin(LayerDeclaration layer) {
    if (begun.add(layer.name())) {
      open.add(layer.name());
      visits.push(new Visit(layer, layer.edges().iterator()));
    }
  }

  private void follow(EdgeDeclaration edge) {
    LayerDeclaration read = readable.get(edge.name());
    if (read != null && open.contains(edge.name())) {
      List<String> path = new ArrayList<>(open);
      path = new ArrayList<>(path.subList(path.indexOf(edge.name()), path.size()));
      path.add(edge.name());
      Collections.reverse(path);
      problems.add(Problem.CYCLE, edge.place(), shortened(path));
      circular.add(edge);
    } else if (read != null) {
      begin(read);
    }
  }

  private static String shortened(List<String> path) {
    int more = path.size() - 2 * SHOWN;
    if (more <= 1) {
      return String.join(" → ", path);
    }
    return String.join(" → ", path.subList(0, SHOWN))
        + String.format(Locale.ROOT, " → … (%,d more) … → ", more)
        + String.join(" → ", path.subList(path.size() - SHOWN, path.size()));
  }
}
