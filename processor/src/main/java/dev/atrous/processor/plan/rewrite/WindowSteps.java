package dev.atrous.processor.plan.rewrite;

import dev.atrous.processor.plan.AdaptivePoolPlan;
import dev.atrous.processor.plan.Epilogue;
import dev.atrous.processor.plan.FilterPlan;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.StepPlan;
import dev.atrous.processor.plan.WindowPlan;
import dev.atrous.processor.shape.AdaptivePool;
import dev.atrous.processor.shape.Axis;
import dev.atrous.processor.shape.GlobalPool;
import dev.atrous.processor.shape.MapShape;
import dev.atrous.processor.shape.Pool;
import dev.atrous.processor.shape.Size;
import java.util.List;
import java.util.Optional;

/**
 * The steps of poolings, each by that of a simpler one where it is one, and of what else covers its
 * whole input.
 */
record WindowSteps(List<MapShape> inputs, Grid input, Grid output, Epilogue epilogue) {

  StepPlan of(Pool pool) {
    return new WindowPlan(
        pool.maximum() ? WindowPlan.Kind.MAX_POOL : WindowPlan.Kind.AVERAGE_POOL,
        input,
        output,
        pool.vertical(inputs),
        pool.horizontal(inputs),
        input.channels(),
        Optional.empty(),
        pool.countPadding(),
        Optional.empty(),
        epilogue);
  }

  StepPlan of(GlobalPool pool) {
    WindowPlan.Kind kind =
        pool.maximum() ? WindowPlan.Kind.GLOBAL_MAX_POOL : WindowPlan.Kind.GLOBAL_AVERAGE_POOL;
    return whole(kind, input.channels(), Optional.empty());
  }

  StepPlan of(AdaptivePool pool) {
    if (pool.size().equals(Size.ONE)) {
      return of(new GlobalPool(pool.maximum()));
    }
    return pool.asPool(inputs.get(0))
        .map(this::of)
        .orElseGet(() -> new AdaptivePoolPlan(pool.maximum(), input, output, epilogue));
  }

  /** A window that covers all of the input. */
  StepPlan whole(WindowPlan.Kind kind, int groups, Optional<FilterPlan> filter) {
    return new WindowPlan(
        kind,
        input,
        output,
        new Axis(input.height(), input.height(), 1, 1, 0, 0, 1),
        new Axis(input.width(), input.width(), 1, 1, 0, 0, 1),
        groups,
        filter,
        false,
        Optional.empty(),
        epilogue);
  }
}
