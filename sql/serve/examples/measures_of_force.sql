-- all measures of the force
select title, part, current, change, change_unit from comparisons join definitions using (measure) where as_at = $as_at and area = 'force' order by measure, part
