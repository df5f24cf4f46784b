-- no row: what something of a mart is, said in the mart itself
comment on {kind} {name} is {text}
