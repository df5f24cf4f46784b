-- one row: which DuckDB this is
select version() as version
