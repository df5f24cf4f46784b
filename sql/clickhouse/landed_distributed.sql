-- one row per landed row of the extracts of a feed, on whatever shard: the rows of a force with one key are on one
create table if not exists {landed} on cluster {cluster} as {database}.{local}
engine = Distributed({cluster}, {database}, {local}, sipHash64(extract_force, {key}))
