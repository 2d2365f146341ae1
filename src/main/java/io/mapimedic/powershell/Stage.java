package io.mapimedic.powershell;

/** One stage of a pipeline: a command or an expression. */
public sealed interface Stage permits Command, Expression {}
