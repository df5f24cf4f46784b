-- one row: how many rows a published table has in DuckDB and in Parquet
select
    (select count(*) from {table}) as mart,
    (select count(*) from read_parquet({parquet})) as parquet
