package dev.atrous.processor.plan.rewrite;

/** A rewrite of a scope's operations into others that compute the same outputs. */
interface Pass {

  Ops apply(Ops ops);
}
