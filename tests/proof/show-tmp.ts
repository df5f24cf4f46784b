import { handMadeFacts } from './hand-made-facts.ts';
for (const m of handMadeFacts.measures) for (const r of m.rows) {
 const {part,area,current,previous,difference,change,change_unit,current_numerator,current_denominator,previous_numerator,previous_denominator,window_end}=r.result;
 console.log(m.code,part,area,window_end,'cur',current,'prev',previous,'diff',difference,'chg',change,change_unit,'|',current_numerator,current_denominator,previous_numerator,previous_denominator);
}
