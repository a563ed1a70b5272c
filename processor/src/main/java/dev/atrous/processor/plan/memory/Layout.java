package dev.atrous.processor.plan.memory;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.rewrite.Op;
import dev.atrous.processor.plan.rewrite.Ops;
import dev.atrous.processor.shape.Concat;
import dev.atrous.processor.shape.Slice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the maps of a scope lie, decided before anything is computed from it: a map that is
 * concatenated is written where it is to go, as a slice of the concatenated map's pixels, and all
 * its readers read it there. What goes into two concatenations, or is the scope's own input or
 * output, lies by itself and is copied. Of a map of which a slice is taken, that is read where it
 * lies, unless it is concatenated or an output. Pixels have room between them where {@link
 * PixelPitch} says so.
 */
public final class Layout {

  /**
   * Where a map lies.
   *
   * @param whole the map that it is a slice of; the map itself if it lies by itself
   * @param offset floats from the whole's beginning to its own
   */
  public record Place(CheckedNode whole, int offset, Grid grid) {}

  private final Map<CheckedNode, Place> places = new HashMap<>();

  private Layout() {}

  /**
   * The layout of a scope.
   *
   * @param read how the maps lie that it reads
   * @param written how those are to lie that it writes
   */
  public static Layout of(Ops ops, List<CheckedNode> inputs, List<Grid> read, List<Grid> written) {
    Layout layout = new Layout();
    layout.place(inputs, read);
    layout.place(ops.outputs(), written);
    // From the last to the first, so that slices of slices know where the whole lies.
    for (int at = ops.all().size() - 1; at >= 0; at--) {
      Op op = ops.all().get(at);
      if (!isSlice(op)) {
        layout.places.computeIfAbsent(op.node(), node -> alone(node, ops));
      }
      if (isConcat(op)) {
        layout.placeSlices(op, ops);
      }
    }
    ops.all().stream().filter(Layout::isSlice).forEach(layout::placeInInput);
    return layout;
  }

  private void place(List<CheckedNode> nodes, List<Grid> grids) {
    for (int at = 0; at < nodes.size(); at++) {
      places.put(nodes.get(at), new Place(nodes.get(at), 0, grids.get(at)));
    }
  }

  private static Place alone(CheckedNode node, Ops ops) {
    return new Place(node, 0, PixelPitch.of(node, ops.all()));
  }

  private static boolean isConcat(Op op) {
    return op.isOperation() && op.operation() instanceof Concat;
  }

  private static boolean isSlice(Op op) {
    return op.isOperation() && op.operation() instanceof Slice;
  }

  /** A slice lies where its input has it, unless it has a place already. */
  private void placeInInput(Op slice) {
    Place input = places.get(slice.inputs().get(0));
    int from = ((Slice) slice.operation()).from();
    Grid grid = Grid.of(slice.node().output()).within(input.grid().step());
    places.putIfAbsent(slice.node(), new Place(input.whole(), input.offset() + from, grid));
  }

  private void placeSlices(Op concat, Ops ops) {
    Place whole = places.get(concat.node());
    int channel = 0;
    for (CheckedNode input : concat.inputs()) {
      Grid grid = Grid.of(input.output());
      if (!places.containsKey(input) && concats(ops).readers(input) == 1) {
        Grid slice = grid.within(whole.grid().step());
        places.put(input, new Place(whole.whole(), whole.offset() + channel, slice));
      }
      channel += grid.channels();
    }
  }

  private static Ops concats(Ops ops) {
    return ops.with(ops.all().stream().filter(Layout::isConcat).toList());
  }

  public Place place(CheckedNode node) {
    return places.get(node);
  }

  public Grid grid(CheckedNode node) {
    return places.get(node).grid();
  }

  public List<Grid> grids(List<CheckedNode> nodes) {
    return nodes.stream().map(this::grid).toList();
  }

  /** Whether a map lies within another one. */
  public boolean isSlice(CheckedNode node) {
    return place(node).whole() != node;
  }

  /** Whether a map lies within another one, so many floats behind its beginning. */
  public boolean isWithin(CheckedNode part, CheckedNode map, int floats) {
    return place(part).whole() == place(map).whole()
        && place(part).offset() == place(map).offset() + floats;
  }
}
