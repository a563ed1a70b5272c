package dev.atrous.processor.plan.rewrite;

/** A rewrite of a scope's operations into others that compute the same outputs. */
interface Pass<O extends Op> {

  Ops<O> apply(Ops<O> ops);
}
