package dev.atrous.processor.write;

import com.palantir.javapoet.NameAllocator;
import dev.atrous.processor.plan.JointPlan;
import dev.atrous.processor.plan.Member;
import dev.atrous.processor.plan.ScopePlan;
import dev.atrous.processor.plan.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gives each distinct geometry the name of its nested class, and knows which layers share it. */
final class ClassNames {

  private static final List<String> TAKEN =
      List.of(
          "Affine",
          "Arguments",
          "CompiledNetwork",
          "Filter",
          "LayerSummary",
          "Parameters",
          "Shape",
          "Tensor",
          "Weights",
          "Activation",
          "AverageLoop",
          "Lane",
          "Loops",
          "Resize",
          "ResizeLoop",
          "Window",
          "WindowLoop",
          "FusedJoinStep",
          "FusedStep",
          "JoinStep",
          "Pixels",
          "PrefetchedStep",
          "RowWindow",
          "Step",
          "Taps",
          "TransposedConvolution",
          "TransposedGeometry",
          "WindowedJoinStep",
          "WindowedStep",
          "Workspace",
          "Workspaces",
          "Outputs",
          "Layers",
          "Path",
          "List",
          "ArrayList",
          "Arrays",
          "Override",
          "String",
          "Object",
          "Math",
          "Generated");

  private final NameAllocator names = new NameAllocator();
  private final Map<Target, String> byTarget = new LinkedHashMap<>();
  private final Map<Target, Set<String>> layers = new LinkedHashMap<>();

  /** Names everything below a network's scope, in the order of first use. */
  ClassNames(ScopePlan network, List<String> reserved) {
    TAKEN.forEach(names::newName);
    reserved.stream().filter(name -> !TAKEN.contains(name)).distinct().forEach(names::newName);
    collect(network, "");
  }

  private void collect(ScopePlan scope, String path) {
    for (Member member : scope.members()) {
      String layer = layerPath(scope, member, path);
      if (member.target() instanceof JointPlan) {
        continue; // the runtime has a class for all of them
      }
      byTarget.computeIfAbsent(member.target(), target -> allocate(target.className()));
      layers.computeIfAbsent(member.target(), target -> new TreeSet<>()).add(layer);
      if (member.target() instanceof ScopePlan nested) {
        collect(nested, layer);
      }
    }
  }

  /** A layer's path as in the table of layers: {@code body.0.depthwise}. */
  private static String layerPath(ScopePlan scope, Member member, String path) {
    return switch (scope.kind()) {
      case NETWORK -> member.layer();
      case CHAIN -> path;
      case REPEAT -> path + "." + member.layer().replace("copy", "");
      case BLOCK -> path + "." + member.layer();
    };
  }

  private String allocate(String name) {
    String candidate = name;
    int variant = 2;
    while (byTarget.containsValue(candidate) || TAKEN.contains(candidate)) {
      candidate = name + "Variant" + variant++;
    }
    return names.newName(candidate);
  }

  /** All targets in the order of first use. */
  List<Target> targets() {
    return new ArrayList<>(byTarget.keySet());
  }

  String of(Target target) {
    return byTarget.get(target);
  }

  /** A name that no other nested class has. */
  String fresh(String name) {
    return names.newName(name);
  }

  /** What a class computes, on which maps, and for which layers. */
  String javadoc(Target target) {
    return target.description() + ".\n\n<p>" + target.maps() + ". Used by " + users(target) + ".\n";
  }

  /** Which layers use a class: all, or the first few and how many more. */
  private String users(Target target) {
    List<String> users = List.copyOf(layers.get(target));
    int shown = Math.min(users.size(), 6);
    String list = String.join(", ", users.subList(0, shown));
    return users.size() == shown ? list : list + " and " + (users.size() - shown) + " more";
  }
}
