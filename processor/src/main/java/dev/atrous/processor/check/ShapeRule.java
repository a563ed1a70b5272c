package dev.atrous.processor.check;

import dev.atrous.processor.problem.Problems;

/** A rule for an operation and the shapes that it reads. */
interface ShapeRule {

  void check(Use use, Problems problems);
}
