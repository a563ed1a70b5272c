package dev.atrous.processor.onnx.blocks;

import dev.atrous.processor.onnx.layers.Block;
import dev.atrous.processor.onnx.layers.Layer;
import dev.atrous.processor.shape.Padding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds runs of one form and makes blocks of them: first those that the author's program has names
 * for, the short ones before the long ones that hold them; then whatever repeats, the most
 * worthwhile first.
 */
public final class BlockFinder {

  /** Enough for any network; it bounds the work for one that was made to be difficult. */
  private static final int MOST_BLOCKS = 40;

  private final List<Block> blocks = new ArrayList<>();
  private final Padding rule;
  private List<Layer> layers;

  private BlockFinder(List<Layer> layers, Padding rule) {
    this.layers = layers;
    this.rule = rule;
  }

  /**
   * A network in fewer words.
   *
   * @param layers its layers
   * @param blocks the blocks that they use, each behind those that it uses
   */
  public record Found(List<Layer> layers, List<Block> blocks) {}

  /**
   * Finds the blocks of a network.
   *
   * @param rule the rule of padding that the whole network is given
   */
  public static Found find(List<Layer> layers, Padding rule) {
    BlockFinder finder = new BlockFinder(new ArrayList<>(layers), rule);
    while (finder.blocks.size() < MOST_BLOCKS && finder.replaceModules()) {}
    // Where the author's program has names for what repeats, other runs would only confuse.
    if (finder.blocks.isEmpty()) {
      while (finder.blocks.size() < MOST_BLOCKS && finder.replaceMostWorthwhile()) {}
    }
    Repeats.join(finder.layers);
    return new Found(finder.layers, finder.blocks);
  }

  private boolean replaceModules() {
    Runs runs = new Runs(layers);
    for (int length = 2; length <= runs.longest(); length++) {
      List<Run> best = best(runs.ofLength(length, true), List.of());
      if (!best.isEmpty()) {
        replace(best, runs, true);
        return true;
      }
    }
    return false;
  }

  private boolean replaceMostWorthwhile() {
    Runs runs = new Runs(layers);
    List<Run> best = List.of();
    for (int length = 2; length <= runs.longest(); length++) {
      best = best(runs.ofLength(length, false), best);
    }
    if (best.isEmpty()) {
      return false;
    }
    replace(best, runs, false);
    return true;
  }

  /** The runs of that form which saves most, if it saves more than others do. */
  private static List<Run> best(Map<String, List<Run>> byForm, List<Run> others) {
    List<Run> best = others;
    for (List<Run> candidates : byForm.values()) {
      List<Run> apart = apart(candidates, List.of());
      int saved = saved(apart);
      int before = saved(best);
      boolean first =
          !best.isEmpty() && saved == before && apart.get(0).start() < best.get(0).start();
      if (saved > 0 && (saved > before || first)) {
        best = apart;
      }
    }
    return best;
  }

  /** Runs that do not overlap each other or those that are taken. */
  private static List<Run> apart(List<Run> candidates, List<Run> taken) {
    List<Run> apart = new ArrayList<>();
    for (Run run : candidates) {
      if (apart.stream().noneMatch(run::overlaps) && taken.stream().noneMatch(run::overlaps)) {
        apart.add(run);
      }
    }
    return apart;
  }

  /** How many methods fewer: each use is one, the block has all of them once, and a line more. */
  private static int saved(List<Run> uses) {
    return uses.size() < 2 ? 0 : (uses.size() - 1) * (uses.get(0).length() - 1) - 2;
  }

  /**
   * Makes a block of runs of one form. Where some of all runs of this form have a shortcut behind
   * them, it becomes part of the block, which leaves it out by itself where shapes differ.
   */
  private void replace(List<Run> uses, Runs runs, boolean modulesOnly) {
    Run plain = runs.withoutShortcut(uses.get(0));
    List<Run> all = runs.ofLength(plain.length(), false).get(Form.of(plain));
    List<Run> whole = new ArrayList<>();
    List<Run> shortened = new ArrayList<>();
    for (Run run : all) {
      Run longer = runs.withShortcut(run);
      if (longer != null) {
        if ((!modulesOnly || runs.isModule(longer)) && whole.stream().noneMatch(longer::overlaps)) {
          whole.add(longer);
        }
      } else if (!run.keepsShape() && (!modulesOnly || runs.isModule(run))) {
        shortened.add(run);
      }
    }
    shortened = apart(shortened, whole);
    boolean fewer = whole.size() + shortened.size() < uses.size();
    if (whole.isEmpty() || fewer) {
      replace(uses, modulesOnly ? runs.projected(uses.get(0)) : List.of(), List.of());
    } else {
      replace(whole, List.of(), shortened);
    }
  }

  private void replace(List<Run> uses, List<Projected> projected, List<Run> shortened) {
    int place = projected.isEmpty() ? -1 : projected.get(0).place();
    List<Run> whole = new ArrayList<>();
    for (Projected each : projected) {
      boolean free = uses.stream().noneMatch(each.run()::overlaps);
      if (each.place() == place && free && whole.stream().noneMatch(each.run()::overlaps)) {
        whole.add(each.run());
      }
    }
    int leftOut = whole.isEmpty() ? -1 : place;
    uses.forEach(use -> whole.add(use.leavingOut(leftOut)));
    BlockBuilder builder = new BlockBuilder(whole, leftOut, shortened, blocks, rule);
    layers = builder.replaced(layers);
    blocks.add(builder.block());
  }
}
