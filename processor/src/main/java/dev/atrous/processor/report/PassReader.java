package dev.atrous.processor.report;

import dev.atrous.processor.plan.Call;
import dev.atrous.processor.plan.HeldMap;
import dev.atrous.processor.plan.Instance;
import dev.atrous.processor.plan.JointPlan;
import dev.atrous.processor.plan.ScopePlan;
import dev.atrous.processor.plan.StepPlan;
import dev.atrous.runtime.StepSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the steps of a pass from its plan: the calls of a nested scope in the place of its own. */
final class PassReader {

  private final List<StepSummary> steps = new ArrayList<>();
  private final List<HeldResult> held = new ArrayList<>();

  /** Names of the layers that the scopes stand for, from the network's on. */
  private final List<String> paths = new ArrayList<>();

  private PassReader() {}

  static PassReader read(ScopePlan network) {
    PassReader reader = new PassReader();
    reader.add(network, "", 0);
    return reader;
  }

  /** What a pass runs, in order. */
  List<StepSummary> steps() {
    return List.copyOf(steps);
  }

  /** What it keeps between them. */
  List<HeldResult> held() {
    return List.copyOf(held);
  }

  private void add(ScopePlan scope, String path, long memory) {
    List<Integer> firstSteps = new ArrayList<>();
    paths.add(path);
    for (Call call : scope.calls()) {
      firstSteps.add(steps.size());
      Instance instance = scope.instances().get(call.instance());
      List<String> layers =
          call.layers().stream().map(name -> scope.kind().path(path, name)).distinct().toList();
      if (instance.callee() instanceof ScopePlan nested) {
        add(nested, layers.get(0), memory + call.scratch());
      } else {
        steps.add(new StepSummary(loop(instance), withOutward(layers, call)));
      }
    }
    paths.remove(paths.size() - 1);
    firstSteps.add(steps.size());
    for (HeldMap map : scope.held()) {
      int first = firstSteps.get(map.firstCall());
      held.add(
          new HeldResult(
              scope.kind().path(path, map.layer()),
              map.floats(),
              memory + map.offset(),
              first,
              Math.max(first, firstSteps.get(map.lastCall() + 1) - 1)));
    }
  }

  private List<String> withOutward(List<String> layers, Call call) {
    if (call.scopesUp() < 0) {
      return layers;
    }
    String around = paths.get(paths.size() - 1 - call.scopesUp());
    return Stream.concat(layers.stream(), Stream.of(around)).distinct().toList();
  }

  private static String loop(Instance instance) {
    if (instance.callee() instanceof JointPlan joint) {
      return joint.loop() + rows(joint.bandRows(), joint.last());
    }
    return ((StepPlan) instance.callee()).loop();
  }

  /** How many rows are computed at a time, where it is not all of them. */
  private static String rows(int rows, StepPlan step) {
    if (rows >= step.output().height()) {
      return "";
    }
    return ", " + rows + (rows == 1 ? " row" : " rows");
  }
}
