package dev.atrous.processor.write;

import com.palantir.javapoet.NameAllocator;
import dev.atrous.processor.plan.Callee;
import dev.atrous.processor.plan.Instance;
import dev.atrous.processor.plan.JointPlan;
import dev.atrous.processor.plan.ScopePlan;
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
          "Scratch",
          "JoinGeometry",
          "JoinLoop",
          "Loops",
          "PixelGeometry",
          "PixelLoop",
          "Resize",
          "ResizeLoop",
          "Window",
          "WindowLoop",
          "FusedJoinStep",
          "FusedStep",
          "JoinStep",
          "Pixels",
          "PrefetchedStep",
          "LineBuffer",
          "Step",
          "Taps",
          "TransposedConvolution",
          "TransposedGeometry",
          "LineBufferedJoinStep",
          "LineBufferedStep",
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
  private final Map<Callee, String> byTarget = new LinkedHashMap<>();
  private final Map<Callee, Set<String>> layers = new LinkedHashMap<>();

  /** Names everything below a network's scope, in the order of first use. */
  ClassNames(ScopePlan network, List<String> reserved) {
    TAKEN.forEach(names::newName);
    reserved.stream().filter(name -> !TAKEN.contains(name)).distinct().forEach(names::newName);
    collect(network, "");
  }

  private void collect(ScopePlan scope, String path) {
    for (Instance instance : scope.instances()) {
      String layer = layerPath(scope, instance, path);
      if (instance.callee() instanceof JointPlan) {
        continue; // the runtime has a class for all of them
      }
      byTarget.computeIfAbsent(instance.callee(), callee -> allocate(callee.className()));
      layers.computeIfAbsent(instance.callee(), callee -> new TreeSet<>()).add(layer);
      if (instance.callee() instanceof ScopePlan nested) {
        collect(nested, layer);
      }
    }
  }

  /** A layer's path as in the table of layers: {@code body.0.depthwise}. */
  private static String layerPath(ScopePlan scope, Instance instance, String path) {
    return switch (scope.kind()) {
      case NETWORK -> instance.layer();
      case CHAIN -> path;
      case REPEAT -> path + "." + instance.layer().replace("copy", "");
      case BLOCK -> path + "." + instance.layer();
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

  /** All callees in the order of first use. */
  List<Callee> callees() {
    return new ArrayList<>(byTarget.keySet());
  }

  String of(Callee callee) {
    return byTarget.get(callee);
  }

  /** A name that no other nested class has. */
  String fresh(String name) {
    return names.newName(name);
  }

  /** What a class computes, on which maps, and for which layers. */
  String javadoc(Callee callee) {
    return callee.description() + ".\n\n<p>" + callee.maps() + ". Used by " + users(callee) + ".\n";
  }

  /** Which layers use a class: all, or the first few and how many more. */
  private String users(Callee callee) {
    List<String> users = List.copyOf(layers.get(callee));
    int shown = Math.min(users.size(), 6);
    String list = String.join(", ", users.subList(0, shown));
    return users.size() == shown ? list : list + " and " + (users.size() - shown) + " more";
  }
}
