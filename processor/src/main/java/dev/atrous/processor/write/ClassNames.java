package dev.atrous.processor.write;

import com.palantir.javapoet.NameAllocator;
import dev.atrous.processor.plan.Callee;
import dev.atrous.processor.plan.Instance;
import dev.atrous.processor.plan.JointPlan;
import dev.atrous.processor.plan.ScopePlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gives each distinct geometry the name of its nested class, and knows which layers share it. */
final class ClassNames {

  /** Types that generated code names, and the nested ones that every network may have. */
  private static final Set<String> TAKEN = taken();

  /** Characters of a Javadoc comment of one line in a nested class. */
  private static final int LINE = 90;

  private final NameAllocator names = new NameAllocator();
  private final Set<String> given = new HashSet<>(TAKEN);
  private final Map<Callee, String> byCallee = new LinkedHashMap<>();
  private final Map<Callee, Set<String>> layers = new LinkedHashMap<>();

  private static Set<String> taken() {
    Set<String> taken = Types.names();
    taken.addAll(List.of("Layers", "Loops", "Onnx", "Outputs"));
    return taken;
  }

  /** Names everything below a network's scope, in the order of first use. */
  ClassNames(ScopePlan network, List<String> reserved) {
    TAKEN.forEach(names::newName);
    reserved.stream().filter(name -> !TAKEN.contains(name)).distinct().forEach(names::newName);
    collect(network, "");
    name();
  }

  private void collect(ScopePlan scope, String path) {
    for (Instance instance : scope.instances()) {
      String layer = layerPath(scope, instance, path);
      if (instance.callee() instanceof JointPlan) {
        continue; // the runtime has a class for all of them
      }
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

  /** Gives names, to callees whose names start alike with what tells them apart. */
  private void name() {
    Map<String, List<Callee>> alike = new LinkedHashMap<>();
    for (Callee callee : layers.keySet()) {
      alike.computeIfAbsent(callee.className(), name -> new ArrayList<>()).add(callee);
    }
    Map<Callee, String> ends = new HashMap<>();
    alike.values().forEach(callees -> ends.putAll(NameEnds.of(callees)));
    for (Callee callee : layers.keySet()) {
      byCallee.put(callee, allocate(callee.className() + ends.get(callee)));
    }
  }

  private String allocate(String name) {
    String candidate = name;
    int variant = 2;
    while (!given.add(candidate)) {
      candidate = name + "Variant" + variant++;
    }
    return names.newName(candidate);
  }

  /** All callees in the order of first use. */
  List<Callee> callees() {
    return new ArrayList<>(byCallee.keySet());
  }

  String of(Callee callee) {
    return byCallee.get(callee);
  }

  /** A name that no other nested class has. */
  String fresh(String name) {
    return names.newName(name);
  }

  /** What a class computes, on which maps, and for which layers. */
  String javadoc(Callee callee) {
    String use = callee.maps() + ". Used by " + users(callee) + ".\n";
    boolean fits = callee.description().length() + use.length() < LINE;
    return callee.description() + (fits ? ". " : ".\n") + use;
  }

  /** Which layers use a class: all, or the first few and how many more. */
  private String users(Callee callee) {
    List<String> users = List.copyOf(layers.get(callee));
    int shown = Math.min(users.size(), 6);
    String list = String.join(", ", users.subList(0, shown));
    return users.size() == shown ? list : list + " and " + (users.size() - shown) + " more";
  }
}
