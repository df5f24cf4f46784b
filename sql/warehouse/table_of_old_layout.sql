-- one row per table to be made again in a warehouse that was laid out for one publication
select table_name as name
from duckdb_tables()
where not temporary
    and exists (select 1 from duckdb_tables() where table_name = 'mart_state')
    and (
        table_name in ('mart_state', 'counted_extract', 'scan_state', 'touched_month')
        or table_name in ({marts})
        or table_name like 'scan\_%' escape '\'
    )
