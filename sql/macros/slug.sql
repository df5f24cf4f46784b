-- one slug per name: small letters of any script, digits and single hyphens
create or replace temp macro slug(name) as
    trim(regexp_replace(lower(name), '[^\p{L}\p{N}]+', '-', 'g'), '-')
