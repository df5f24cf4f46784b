-- one row per landed row of the extracts of a feed, with the force of its extract and a fingerprint of all its rows
create table if not exists {landed} (
    extract_id Int32,
    extract_line Int64,
    extract_force LowCardinality(String),
    extract_print LowCardinality(String),
    {columns}
)
engine = MergeTree
partition by extract_id
order by extract_line
