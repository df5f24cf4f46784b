-- one row per landed row of the extracts of a feed that this shard holds
create table if not exists {landed} on cluster {cluster} (
    extract_id Int32,
    extract_line Int64,
    extract_force LowCardinality(String),
    extract_print LowCardinality(String),
    {columns}
)
engine = ReplicatedMergeTree('/clickhouse/tables/{shard}/{path}', '{replica}')
partition by extract_id
order by extract_line
