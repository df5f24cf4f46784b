-- no row: names are looked for among the tables of the mart, then among its records
set search_path = 'insight.main,records.main'
